//! What the reception can say no to. Texts that 1.4.4's clients read are kept as they were (spec reception §2).

use recyclique_kernel::refusals;

refusals! {
    POSTE_NOT_FOUND: NotFound, "reception.poste_not_found", "Poste introuvable";
    POSTE_CLOSED: Conflict, "reception.poste_closed", "Poste fermé";
    CATEGORY_NOT_FOUND: NotFound, "reception.category_not_found", "Catégorie introuvable";
    WEIGHT_INVALID: Invalid, "reception.weight_invalid", "poids_kg doit être > 0";
    EXIT_TO_SHOP: Invalid, "reception.exit_to_shop", "Une sortie de stock (is_exit=true) ne peut avoir comme destination que RECYCLAGE ou DECHETERIE";
}
