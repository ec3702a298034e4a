//! What the till can say no to. Texts and statuses that 1.4.4's clients read are kept as they were (spec caisse §2).

use recyclique_kernel::refusals;

refusals! {
    SESSION_ID_INVALID: Invalid, "caisse.session_id_invalid", "session_id invalide", 400;
    OPERATOR_ID_INVALID: Invalid, "caisse.operator_id_invalid", "operator_id invalide", 400;
    SITE_ID_INVALID: Invalid, "caisse.site_id_invalid", "site_id invalide", 400;
    REGISTER_ID_INVALID: Invalid, "caisse.register_id_invalid", "register_id invalide", 400;
    SALE_ID_INVALID: Invalid, "caisse.sale_id_invalid", "Invalid sale ID format", 400;
    SESSION_NOT_FOUND: NotFound, "caisse.session_not_found", "Session de caisse non trouvée";
    OPERATOR_NOT_FOUND: NotFound, "caisse.operator_not_found", "Opérateur non trouvé";
    SITE_NOT_FOUND: NotFound, "caisse.site_not_found", "Site introuvable";
    REGISTER_NOT_FOUND: NotFound, "caisse.register_not_found", "Poste de caisse introuvable";
    REGISTER_MALFORMED: Invalid, "caisse.register_malformed", "Identifiant de poste de caisse invalide";
    SALE_NOT_FOUND: NotFound, "caisse.sale_not_found", "Sale not found";
    NOT_YOUR_SESSION: Forbidden, "caisse.not_your_session", "Accès non autorisé à cette session";
    OPEN_FOR_YOURSELF: Forbidden, "caisse.open_for_yourself", "Vous ne pouvez ouvrir une caisse que pour vous-même.";
    OPERATOR_HAS_SESSION: Conflict, "caisse.operator_has_session", "Une session de caisse est déjà ouverte pour cet opérateur", 400;
    REGISTER_HAS_SESSION: Conflict, "caisse.register_has_session", "Une session est déjà ouverte pour ce poste de caisse", 400;
    REGISTER_INACTIVE: Conflict, "caisse.register_inactive", "Ce poste de caisse est désactivé. Choisissez-en un autre.", 400;
    REGISTER_OF_ANOTHER_SITE: Conflict, "caisse.register_of_another_site", "Ce poste de caisse appartient à un autre site.", 400;
    DEFERRED_PERMISSION: Forbidden, "caisse.deferred_permission", "Permission requise: caisse.deferred.access pour créer des sessions avec une date personnalisée (saisie différée)";
    DEFERRED_LATER: Invalid, "caisse.deferred_later", "La saisie différée n'est pas encore disponible : ouvrez une session sans date.", 400;
    INITIAL_AMOUNT_INVALID: Invalid, "caisse.initial_amount_invalid", "Le fond de caisse doit être compris entre 0 et 10 000 €.";
    COUNT_INVALID: Invalid, "caisse.count_invalid", "Le comptage ne correspond pas au montant indiqué.";
    SESSION_CLOSED: Conflict, "caisse.session_closed", "La session est déjà fermée", 400;
    STEP_OF_CLOSED_SESSION: Conflict, "caisse.step_of_closed_session", "Impossible de changer l'étape d'une session fermée", 400;
    SALE_IN_CLOSED_SESSION: Conflict, "caisse.sale_in_closed_session", "Impossible de créer une vente pour une session fermée (statut: closed)", 422;
    ACTUAL_AMOUNT_INVALID: Invalid, "caisse.actual_amount_invalid", "Le montant compté doit être compris entre 0 et 999 999,99 €.";
    COMMENT_REQUIRED: Invalid, "caisse.comment_required", "Un commentaire est obligatoire en cas d'écart.", 400;
    SALE_INVALID: Invalid, "caisse.sale_invalid", "Cette vente contient une valeur impossible.";
    TOTAL_BELOW_SUBTOTAL: Invalid, "caisse.total_below_subtotal", "Le total ne peut pas être inférieur au sous-total", 400;
    PAYMENTS_BELOW_TOTAL: Invalid, "caisse.payments_below_total", "La somme des paiements doit être supérieure ou égale au total", 400;
    SALE_EDIT_FORBIDDEN: Forbidden, "caisse.sale_edit_forbidden", "Insufficient permissions. Admin access required.";
    SALE_ITEM_NOT_FOUND: NotFound, "caisse.sale_item_not_found", "Sale item not found";
    ITEM_ID_INVALID: Invalid, "caisse.item_id_invalid", "Invalid item ID format", 400;
    SALE_ITEM_ID_INVALID: Invalid, "caisse.sale_item_id_invalid", "Invalid ID format", 400;
    ITEM_QUANTITY_INVALID: Invalid, "caisse.item_quantity_invalid", "Quantity must be > 0", 400;
    ITEM_WEIGHT_INVALID: Invalid, "caisse.item_weight_invalid", "Weight must be > 0", 400;
    ITEM_PRICE_INVALID: Invalid, "caisse.item_price_invalid", "Price must be >= 0", 400;
    PRICE_BY_ADMIN: Forbidden, "caisse.price_by_admin", "Insufficient permissions. Admin access required to modify price.";
    CORRECTION_BY_ADMIN: Forbidden, "caisse.correction_by_admin", "La session est fermée : seule une personne administratrice peut corriger ce ticket.";
    PRICE_OF_CLOSED_SESSION: Conflict, "caisse.price_of_closed_session", "La session est fermée : son compte est arrêté. Le prix ne change plus ; le poids, la quantité, la destination et les notes se corrigent encore.", 400;
    REFUND_BEYOND_PAYMENT: Invalid, "caisse.refund_beyond_payment", "On ne peut pas rendre plus que ce ticket n'a reçu.", 400;
    TOTAL_TOO_LARGE: Invalid, "caisse.total_too_large", "Le total du ticket dépasserait 999 999,99 €.", 400;
    PRESET_NOT_FOUND: Invalid, "caisse.preset_not_found", "Preset not found", 400;
    REGISTER_INVALID: Invalid, "caisse.register_invalid", "Ce poste de caisse contient une valeur impossible.";
    REGISTER_IN_USE: Conflict, "caisse.register_in_use", "Impossible de supprimer ce poste de caisse : des sessions y sont associées.";
    FAVOURITES_INVALID: Invalid, "caisse.favourites_invalid", "Ces favoris ne peuvent pas être enregistrés ainsi.";
    WAITING_INVALID: Invalid, "caisse.waiting_invalid", "Ce ticket ne peut pas être mis en attente.";
    WAITING_NOT_FOUND: NotFound, "caisse.waiting_not_found", "Ce ticket n'est plus en attente.";
    TOO_MANY_WAITING: Conflict, "caisse.too_many_waiting", "50 tickets sont déjà en attente. Reprenez-en un ou abandonnez-en un.";
    BASKET_NOT_EMPTY: Conflict, "caisse.basket_not_empty", "Un ticket est en cours. Terminez-le ou mettez-le en attente avant d'en reprendre un autre.";
    MOVEMENT_INVALID: Invalid, "caisse.movement_invalid", "Ce mouvement d'espèces ne peut pas être enregistré ainsi.";
    DRAWER_TOO_EMPTY: Conflict, "caisse.drawer_too_empty", "Le tiroir ne contient pas autant d'espèces.", 400;
    EVENT_INVALID: Invalid, "caisse.event_invalid", "Cet événement ne peut pas être enregistré ainsi.";
    USE_SALES: Unauthenticated, "caisse.use_sales", "Unauthorized";
}
