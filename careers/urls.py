"""The public site map, in the order of the menu."""

from django.urls import path

from careers.views import domains, home, pages, professions, site, sources, steps, terms, testimonials, workplaces

urlpatterns = [
    path("", home.home_show, name="home_show"),
    # Métiers
    path("metiers/", professions.profession_list, name="profession_list"),
    path("metiers/<slug:slug>/", professions.profession_show, name="profession_show"),
    path("metiers/<slug:slug>/devenir/", professions.profession_path, name="profession_path"),
    path("lignes/<slug:slug>/", domains.domain_show, name="domain_show"),
    path("lieux/", workplaces.workplace_list, name="workplace_list"),
    path("lieux/<slug:slug>/", workplaces.workplace_show, name="workplace_show"),
    # Études
    path("formations/", steps.step_list, name="step_list"),
    path("formations/plan/", steps.step_plan, name="step_plan"),
    path("formations/<slug:slug>/", steps.step_show, name="step_show"),
    # Témoignages, glossaire, sources
    path("temoignages/", testimonials.testimonial_list, name="testimonial_list"),
    path("glossaire/", terms.term_list, name="term_list"),
    path("sources/", sources.source_list, name="source_list"),
    # Pour les machines
    path("sitemap.xml", site.site_map, name="site_map"),
    path("robots.txt", site.robots_file, name="robots_file"),
    # Pages éditoriales : en dernier, une page ne cache aucune autre adresse
    path("<slug:slug>/", pages.page_show, name="page_show"),
]
