"""The plain pages, and the addresses of the site that their links lead to."""

from django.urls import include, path

from bench.plain import views

urlpatterns = [
    path("rien/", views.nothing),
    path("metiers/", views.profession_list),
    path("metiers/<slug:slug>/", views.profession_show),
    path("", include("careers.urls")),
]
