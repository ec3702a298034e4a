//! What the catalogue says no to. The English sentences are those of 1.4.4, which its clients search (spec categories
//! Q-20); the interface says them in French by their code.

use recyclique_kernel::refusals;

refusals! {
    SITE_NOT_FOUND: NotFound, "catalogue.site_not_found", "Site introuvable";
    SITE_INVALID: Invalid, "catalogue.site_invalid", "Ce site ne peut pas être enregistré ainsi.";
    SITE_IN_USE: Conflict, "catalogue.site_in_use", "Ce site est encore utilisé : il ne peut pas être supprimé.";
    CATEGORY_NOT_FOUND: NotFound, "catalogue.category_not_found", "Category not found";
    CATEGORY_INVALID: Invalid, "catalogue.category_invalid", "Cette catégorie ne peut pas être enregistrée ainsi.";
    NAME_TAKEN: Conflict, "catalogue.name_taken", "Category with this name already exists", 400;
    PARENT_MALFORMED: Invalid, "catalogue.parent_malformed", "Invalid parent_id format", 400;
    PARENT_UNAVAILABLE: Invalid, "catalogue.parent_unavailable", "Parent category not found or inactive", 400;
    PARENT_IS_SELF: Invalid, "catalogue.parent_is_self", "Category cannot be its own parent", 400;
    PARENT_IS_BELOW: Invalid, "catalogue.parent_is_below", "Une catégorie ne peut pas être rangée sous l'une de ses propres sous-catégories.", 400;
    TOO_DEEP: Invalid, "catalogue.too_deep", "maximum hierarchy depth of 5 levels exceeded", 400;
    PRICES_ON_PARENT: Invalid, "catalogue.prices_on_parent", "Cannot set prices on a category that has subcategories. Prices can only be set on leaf categories (without children).";
    CATEGORY_MALFORMED: Invalid, "catalogue.category_malformed", "Invalid category ID format", 400;
    NO_PARENT: NotFound, "catalogue.no_parent", "Category has no parent or parent not found";
    LAST_VISIBLE: Invalid, "catalogue.last_visible", "Cannot hide category: at least one category must remain visible";
    HAS_ACTIVE_CHILDREN: Invalid, "catalogue.has_active_children", "Impossible de désactiver cette catégorie car elle contient des sous-catégories actives. Veuillez d'abord désactiver ou transférer les sous-catégories.";
    NOT_ARCHIVED: Conflict, "catalogue.not_archived", "Category is already active (not deleted)", 400;
    HAS_CHILDREN: Invalid, "catalogue.has_children", "Impossible de supprimer: la catégorie possède des sous-catégories";
    CATEGORY_IN_USE: Invalid, "catalogue.category_in_use", "Impossible de supprimer: la catégorie est utilisée";
    LEVEL_INVALID: Invalid, "catalogue.level_invalid", "Ces catégories ne peuvent pas être rangées ainsi.";
    EXPORT_FORMAT: Invalid, "catalogue.export_format", "Invalid format. Must be 'pdf', 'xls' or 'csv'", 400;
    IMPORT_FORMAT: Invalid, "catalogue.import_format", "Format non supporté: fournir un fichier .csv", 400;
    DELETE_EXISTING_FORBIDDEN: Forbidden, "catalogue.delete_existing_forbidden", "Seul un super-administrateur peut supprimer toutes les catégories avant un import.";
    PRESET_NOT_FOUND: NotFound, "catalogue.preset_not_found", "Preset button not found";
    PRESET_INVALID: Invalid, "catalogue.preset_invalid", "Ce bouton ne peut pas être enregistré ainsi.";
    PRESET_CODE_TAKEN: Conflict, "catalogue.preset_code_taken", "Un autre bouton joue déjà ce rôle.";
    PRESET_CATEGORY_MALFORMED: Invalid, "catalogue.preset_category_malformed", "Invalid category_id format", 400;
}
