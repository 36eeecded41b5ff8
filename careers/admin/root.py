"""The ModelAdmin that every root shares: chapters, revision, drafts, errors and debts in place, publishing."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest, HttpResponseRedirect
from django.utils.http import urlencode

from careers import publishing
from careers.admin.collision import RevisionForm
from careers.admin.findings import findings_of, split
from careers.admin.publishing import PERMISSION, PREVIEWS, PublishingMixin
from careers.catalogue.catalogue import current
from careers.documents.diff import diff
from careers.documents.dump import dump
from careers.loading.load import waiting_version
from careers.models.fields import CodesField

# Carries the chapter through saving: Django's own redirect would go back to the first one.
CHAPTER = "chapitre"
# The fieldset of who read a row, and when, for roots of one chapter.
REVIEW = ("Relecture", {"fields": ("written_on", "written_from", "reviewed_on", "reviewed_by", "certainty", "sources")})


@dataclass(frozen=True)
class Chapter:
    """A page of the form: saved by itself, so that no page has more fields than a person can see."""

    slug: str
    title: str
    fieldsets: tuple
    inlines: tuple = ()


class RootAdmin(PublishingMixin, admin.ModelAdmin):
    """Subclasses state `chapters`; the first one is shown by default, and when a row is added."""

    form = RevisionForm
    chapters: tuple[Chapter, ...] = ()
    change_form_template = "admin/careers/change_form.html"
    list_display = ("title_shown", "id", "state", "published_shown", "changed_at")
    list_filter = ("state",)
    search_fields = ("id", "slug")
    readonly_fields = ("changed_at",)
    formfield_overrides = {CodesField: {"widget": CheckboxSelectMultiple}}
    save_on_top = True
    actions = None

    @property
    def kind(self) -> str:
        return self.model.kind

    # -- the list -----------------------------------------------------------------------------------------------

    @admin.display(description="titre")
    def title_shown(self, row) -> str:
        return str(row)

    @admin.display(description="sur le site", boolean=True)
    def published_shown(self, row) -> bool:
        return current().card(row.pk) is not None

    # -- chapters -----------------------------------------------------------------------------------------------

    def chapter(self, request: HttpRequest) -> Chapter:
        wanted = request.GET.get(CHAPTER)
        return next((one for one in self.chapters if one.slug == wanted), self.chapters[0])

    def get_fieldsets(self, request, obj=None):
        fieldsets = list(self.chapter(request).fieldsets)
        return [*fieldsets, (None, {"fields": ("revision_seen",), "classes": ("hidden",)})]

    def get_inlines(self, request, obj):
        return self.chapter(request).inlines

    def get_readonly_fields(self, request, obj=None):
        """The id is given once: documents refer to one another by it."""
        return (*super().get_readonly_fields(request, obj), *(("id",) if obj else ()))

    def response_change(self, request, obj):
        return self._keep_chapter(request, super().response_change(request, obj))

    def _keep_chapter(self, request, response):
        chapter = request.GET.get(CHAPTER)
        if chapter and isinstance(response, HttpResponseRedirect) and "_continue" in request.POST:
            response["Location"] = f"{response['Location'].split('?')[0]}?{urlencode({CHAPTER: chapter})}"
        return response

    # -- saving -------------------------------------------------------------------------------------------------

    def save_related(self, request, form, formsets, change):
        """A save of the root or of any part is one revision, kept as a draft."""
        super().save_related(request, form, formsets, change)
        publishing.save_draft(form.instance, author=request.user.get_username())

    def has_delete_permission(self, request, obj=None):
        """Nothing is deleted at the desk: a page is withdrawn; an erasure is a command of its own."""
        return False

    # -- the form -----------------------------------------------------------------------------------------------

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        extra = {"chapters": self._chapter_links(request), "is_new": object_id is None, **(extra_context or {})}
        row = self.get_object(request, unquote(object_id)) if object_id else None
        if row is not None:
            extra |= self._desk(request, row)
        return super().changeform_view(request, object_id, form_url, extra)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        collision = getattr(context["adminform"].form, "collision", None)
        return super().render_change_form(request, {**context, "collision": collision}, add, change, form_url, obj)

    def _chapter_links(self, request) -> list[tuple[str, str, bool]]:
        here = self.chapter(request)
        return [(f"?{urlencode({CHAPTER: one.slug})}", one.title, one is here) for one in self.chapters]

    def _desk(self, request, row) -> dict:
        document = dump(row)
        errors, debts = split(findings_of(document))
        live = current().card(row.pk)
        return {
            "addresses": self._context(request, row)["addresses"],
            "errors_found": errors,
            "debts_found": debts,
            "waiting": self._waiting(document),
            "is_live": live is not None,
            "is_changed": live is None or live.digest != document.digest(),
            "has_preview": self.kind in PREVIEWS,
            "has_path": self.kind == "profession",
            "may_publish": request.user.has_perm(PERMISSION),
        }

    def _waiting(self, document) -> list:
        """What a version of the files that waits would change."""
        version = waiting_version(settings.CONTENT_DIR, document)
        return diff(document, version) if version else []
