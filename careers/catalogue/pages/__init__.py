"""Page objects: what a template is handed, resolved from documents and catalogue, for a given day."""
