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
    PRESET_NOT_FOUND: NotFound, "catalogue.preset_not_found", "Preset button not found";
    PRESET_INVALID: Invalid, "catalogue.preset_invalid", "Ce bouton ne peut pas être enregistré ainsi.";
    PRESET_CODE_TAKEN: Conflict, "catalogue.preset_code_taken", "Un autre bouton joue déjà ce rôle.";
    PRESET_CATEGORY_MALFORMED: Invalid, "catalogue.preset_category_malformed", "Invalid category_id format", 400;
}
