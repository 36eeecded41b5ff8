"""What the desk can do to a root besides editing it: preview, compare, publish, withdraw, history, restore."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse

from careers import publishing
from careers.admin.findings import findings_of, split
from careers.catalogue.cards import CARDS
from careers.catalogue.catalogue import current
from careers.documents.apply import Unappliable
from careers.documents.diff import diff
from careers.documents.dump import dump
from careers.documents.kinds import part_of
from careers.models.draft import Draft
from careers.models.publication import Publication
from careers.views.professions import render_path

PERMISSION = "careers.publish_publication"
SHOWN_DRAFTS = 20
PREVIEWS = {kind: part_of(kind, "careers.views.{kind}s", "render_{kind}") for kind, card in CARDS.items() if card.pages}


class PublishingMixin:
    """Adds the publishing views to a ModelAdmin of a root."""

    def get_urls(self):
        name = self.opts.model_name
        wrap = self.admin_site.admin_view
        return [
            path("<path:object_id>/apercu/", wrap(self.preview_view), name=f"careers_{name}_preview"),
            path("<path:object_id>/apercu/devenir/", wrap(self.path_preview_view), name=f"careers_{name}_path_preview"),
            path("<path:object_id>/comparer/", wrap(self.compare_view), name=f"careers_{name}_compare"),
            path("<path:object_id>/retirer/", wrap(self.withdraw_view), name=f"careers_{name}_withdraw"),
            path("<path:object_id>/publications/", wrap(self.publications_view), name=f"careers_{name}_publications"),
            path("<path:object_id>/retablir/<int:number>/", wrap(self.restore_view), name=f"careers_{name}_restore"),
            path("<path:object_id>/reprendre/<int:number>/", wrap(self.draft_view), name=f"careers_{name}_draft"),
            *super().get_urls(),
        ]

    # -- what is shown ------------------------------------------------------------------------------------------

    def preview_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """The public page itself, made from the row."""
        row = self._row(request, object_id)
        if self.kind not in PREVIEWS:
            raise Http404("Cette sorte de contenu n’a pas de page à elle.")
        return PREVIEWS[self.kind](request, current(), dump(row), is_preview=True)

    def path_preview_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        row = self._row(request, object_id)
        if self.kind != "profession":
            raise Http404("Seul un métier a un parcours.")
        return render_path(request, current(), dump(row), is_preview=True)

    def compare_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """What publishing would change; POST publishes exactly what was compared."""
        row = self._row(request, object_id)
        if request.method == "POST":
            return self._publish(request, row)
        return self._comparison(request, row)

    def publications_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        row = self._row(request, object_id)
        entries = Publication.objects.filter(subject=row.pk).order_by("-id")
        drafts = Draft.objects.filter(subject=row.pk).order_by("-id")[:SHOWN_DRAFTS]
        title = f"Publications et brouillons : {row}"
        context = self._context(request, row, title=title, entries=entries, drafts=drafts, live=self._live(row))
        return TemplateResponse(request, "admin/careers/publications.html", context)

    # -- what is done -------------------------------------------------------------------------------------------

    def withdraw_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        row = self._row(request, object_id)
        if request.method != "POST":
            context = self._context(request, row, title=f"Retirer du site : {row}", live=self._live(row))
            return TemplateResponse(request, "admin/careers/withdraw.html", context)
        self._may_publish(request)
        try:
            publishing.withdraw(row.pk, comment=request.POST.get("comment", ""), author=request.user.get_username())
        except publishing.Refused as refused:
            return self._refused(request, row, refused)
        messages.success(request, "La page est retirée du site. La fiche reste ici, avec toutes ses versions.")
        return self._back(row)

    def restore_view(self, request: HttpRequest, object_id: str, number: int) -> HttpResponse:
        """Bring an old version back into the form; what is live moves by publishing only."""
        row = self._row(request, object_id)
        entry = get_object_or_404(Publication, pk=number, subject=row.pk)
        if request.method == "POST" and self._may_write(request, row):
            self._apply(request, lambda: publishing.restore(entry.pk, author=request.user.get_username()), entry)
        return self._back(row)

    def draft_view(self, request: HttpRequest, object_id: str, number: int) -> HttpResponse:
        """Take a kept draft back into the form: the undo of the desk."""
        row = self._row(request, object_id)
        draft = get_object_or_404(Draft, pk=number, subject=row.pk)
        if request.method == "POST" and self._may_write(request, row):
            self._apply(request, lambda: publishing.restore_draft(draft.pk, author=request.user.get_username()), draft)
        return self._back(row)

    def _apply(self, request: HttpRequest, verb, kept) -> None:
        """Bring a kept version back; a version that cites what is gone is refused with a sentence."""
        try:
            verb()
        except (Unappliable, ValueError) as error:
            messages.error(request, f"Cette version ne peut pas revenir : {error}")
            return
        messages.success(
            request,
            f"La version du {kept.created_at:%d/%m/%Y} est revenue dans la fiche. "
            "Le site n’a pas changé : comparez, puis publiez.",
        )

    def _publish(self, request: HttpRequest, row) -> HttpResponse:
        self._may_publish(request)
        try:
            publishing.publish(
                dump(row),
                comment=request.POST.get("comment", ""),
                author=request.user.get_username(),
                compared=request.POST.get("compared", ""),
            )
        except publishing.Refused as refused:
            return self._refused(request, row, refused)
        except publishing.Stale as stale:
            messages.error(request, str(stale))
            return self._comparison(request, row)
        messages.success(request, "C’est publié : la page du site montre maintenant cette version.")
        return self._back(row)

    # -- shared -------------------------------------------------------------------------------------------------

    def _row(self, request: HttpRequest, object_id: str):
        row = self.get_object(request, object_id)
        if row is None:
            raise Http404("Cette fiche n’existe pas ou n’existe plus.")
        if not self.has_view_or_change_permission(request, row):
            raise PermissionDenied
        return row

    def _may_write(self, request: HttpRequest, row) -> bool:
        if not self.has_change_permission(request, row):
            raise PermissionDenied("Votre compte n’a pas le droit de modifier cette fiche.")
        return True

    def _may_publish(self, request: HttpRequest) -> None:
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied("Votre compte n’a pas le droit de publier.")

    def _live(self, row):
        """The card of the live version, or None."""
        return current().card(row.pk)

    def _comparison(self, request: HttpRequest, row) -> HttpResponse:
        document, live = dump(row), self._live(row)
        errors, debts = split(findings_of(document))
        context = self._context(
            request,
            row,
            title=f"Comparer et publier : {row}",
            differences=diff(current().document(row.pk) if live else None, document),
            live=live,
            digest=document.digest(),
            errors=errors,
            debts=debts,
            may_publish=request.user.has_perm(PERMISSION),
        )
        return TemplateResponse(request, "admin/careers/compare.html", context)

    def _refused(self, request: HttpRequest, row, refused) -> HttpResponse:
        for finding in refused.findings:
            messages.error(request, f"{finding.id} : {finding.message} {finding.advice}".strip())
        return HttpResponseRedirect(self._address(row, "compare"))

    def _context(self, request: HttpRequest, row, **extra) -> dict:
        names = ("preview", "path_preview", "compare", "withdraw", "publications", "change")
        addresses = {name: self._address(row, name) for name in names}
        return {**self.admin_site.each_context(request), "opts": self.opts, "row": row, "addresses": addresses, **extra}

    def _address(self, row, name: str) -> str:
        return reverse(f"{self.admin_site.name}:careers_{self.opts.model_name}_{name}", args=[row.pk])

    def _back(self, row) -> HttpResponse:
        return HttpResponseRedirect(self._address(row, "change"))
