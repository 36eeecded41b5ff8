"""The public site map, in the order of the menu."""

from django.urls import path

from careers.views import (
    changes,
    comparisons,
    components,
    domains,
    home,
    interests,
    names,
    pages,
    professions,
    scales,
    search,
    site,
    skills,
    sources,
    steps,
    terms,
    testimonials,
    workplaces,
)

urlpatterns = [
    path("", home.home_show, name="home_show"),
    # Recherche
    path("recherche/", search.search_show, name="search_show"),
    path("recherche/suggestions/", search.search_suggestions_feed, name="search_suggestions_feed"),
    # Métiers
    path("metiers/", professions.profession_list, name="profession_list"),
    path("metiers/<slug:slug>/", professions.profession_show, name="profession_show"),
    path("metiers/<slug:slug>/devenir/", professions.profession_path, name="profession_path"),
    path("a-z/", names.name_list, name="name_list"),
    path("interets/", interests.interest_list, name="interest_list"),
    path("interets/resultat/", interests.interest_result, name="interest_result"),
    path("comparer/", comparisons.comparison_show, name="comparison_show"),
    path("lignes/<slug:slug>/", domains.domain_show, name="domain_show"),
    path("qualites/", skills.skill_list, name="skill_list"),
    path("lieux/", workplaces.workplace_list, name="workplace_list"),
    path("lieux/<slug:slug>/", workplaces.workplace_show, name="workplace_show"),
    # Études
    path("formations/", steps.step_list, name="step_list"),
    path("formations/plan/", steps.step_plan, name="step_plan"),
    path("formations/<slug:slug>/", steps.step_show, name="step_show"),
    path("que-devenir/", steps.step_reach, name="step_reach"),
    # Témoignages, glossaire, sources
    path("temoignages/", testimonials.testimonial_list, name="testimonial_list"),
    path("glossaire/", terms.term_list, name="term_list"),
    path("grilles/", scales.scale_list, name="scale_list"),
    path("grilles/<slug:slug>/", scales.scale_show, name="scale_show"),
    path("sources/", sources.source_list, name="source_list"),
    # Nouveautés
    path("nouveautes/", changes.change_list, name="change_list"),
    path("nouveautes.xml", changes.change_feed, name="change_feed"),
    # Pour qui écrit le code
    path("composants/", components.component_list, name="component_list"),
    # Pour les machines
    path("sitemap.xml", site.site_map, name="site_map"),
    path("robots.txt", site.robots_file, name="robots_file"),
    # Pages éditoriales : en dernier, une page ne cache aucune autre adresse
    path("<slug:slug>/", pages.page_show, name="page_show"),
]
