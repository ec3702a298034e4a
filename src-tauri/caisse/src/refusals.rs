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
    KIND_INVALID: Invalid, "caisse.kind_invalid", "La date d'ouverture va avec une saisie différée, et avec elle seule.";
    KIND_PERMISSION: Forbidden, "caisse.kind_permission", "Permission requise: caisse.access";
    OPENED_IN_FUTURE: Invalid, "caisse.opened_in_future", "La date d'ouverture ne peut pas être dans le futur", 400;
    VIRTUAL_DISABLED: Conflict, "caisse.virtual_disabled", "Ce poste de caisse n'est pas ouvert à l'école de caisse.", 400;
    OPERATOR_HAS_VIRTUAL: Conflict, "caisse.operator_has_virtual", "Une session d'école est déjà ouverte pour cet opérateur sur ce poste de caisse", 400;
    SESSION_OF_ANOTHER_DEVICE: Conflict, "caisse.session_of_another_device", "Cette session est tenue sur un autre appareil. Continuez sur celui-là ; s'il est perdu, un administrateur peut la reprendre ici.";
    ADOPTION_REASON_INVALID: Invalid, "caisse.adoption_reason_invalid", "Dites pourquoi la session est reprise ici, en 1 à 200 caractères.";
    CLOSE_INSTEAD: Invalid, "caisse.close_instead", "Une session ne change pas d'état ainsi : fermez-la par son comptage (POST /v1/cash-sessions/{session_id}/close).", 400;
    TOTALS_ARE_DERIVED: Invalid, "caisse.totals_are_derived", "Les totaux d'une session viennent de ses ventes ; ils ne se saisissent pas.", 400;
    WAITING_TICKETS: Conflict, "caisse.waiting_tickets", "Des tickets sont en attente. Reprenez-les ou abandonnez-les avant de fermer.";
    DATE_INVALID: Invalid, "caisse.date_invalid", "Format de date invalide. Utilisez YYYY-MM-DD.", 400;
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
    PRESET_NOT_FOUND: Invalid, "caisse.preset_not_found", "Preset not found", 400;
    REGISTER_INVALID: Invalid, "caisse.register_invalid", "Ce poste de caisse contient une valeur impossible.";
    REGISTER_IN_USE: Conflict, "caisse.register_in_use", "Impossible de supprimer ce poste de caisse : des sessions y sont associées.";
}
