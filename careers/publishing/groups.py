"""The groups that staff accounts are put in."""

from django.db.models.signals import post_migrate

WRITING = "rédaction"
PUBLISHING = "publication"


def connect() -> None:
    post_migrate.connect(_make_groups, dispatch_uid="careers.groups")


def _make_groups(sender, using: str = "default", **kwargs) -> None:
    """Both groups write; the second also publishes and withdraws. Made once: what an administrator changes stays."""
    if sender.name != "careers":
        return
    from django.contrib.auth.management import create_permissions
    from django.contrib.auth.models import Group, Permission

    create_permissions(sender, verbosity=0, using=using)
    ours = Permission.objects.using(using).filter(content_type__app_label="careers")
    for name in (WRITING, PUBLISHING):
        group, is_new = Group.objects.using(using).get_or_create(name=name)
        if is_new:
            chosen = ours if name == PUBLISHING else ours.exclude(codename="publish_publication")
            group.permissions.set(chosen)
