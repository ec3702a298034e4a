//! What the reception can say no to. Texts and statuses that 1.4.4's clients read are kept as they were (spec reception
//! §2).

use recyclique_kernel::refusals;

refusals! {
    ID_INVALID: Invalid, "reception.id_invalid", "Invalid ID format", 400;
    POSTE_NOT_FOUND: NotFound, "reception.poste_not_found", "Poste introuvable";
    POSTE_CLOSED: Conflict, "reception.poste_closed", "Poste fermé";
    POSTE_HAS_OPEN_TICKETS: Conflict, "reception.poste_has_open_tickets", "Des tickets ouverts empêchent la fermeture du poste";
    POSTE_OF_ANOTHER_DEVICE: Conflict, "reception.poste_of_another_device", "Ce poste est tenu sur un autre appareil. Continuez sur celui-là, ou ouvrez un poste ici.";
    DEFERRED_BY_ADMIN: Forbidden, "reception.deferred_by_admin", "Seuls les administrateurs peuvent créer des postes avec une date personnalisée";
    OPENED_IN_FUTURE: Invalid, "reception.opened_in_future", "La date d'ouverture ne peut pas être dans le futur", 400;
    TICKET_NOT_FOUND: NotFound, "reception.ticket_not_found", "Ticket introuvable";
    TICKET_CLOSED: Conflict, "reception.ticket_closed", "Ticket fermé";
    TICKET_FULL: Conflict, "reception.ticket_full", "Ce ticket a déjà 1 000 lignes. Clôturez-le et créez-en un autre.";
    LIGNE_NOT_FOUND: NotFound, "reception.ligne_not_found", "Ligne introuvable";
    LIGNE_OF_ANOTHER_TICKET: Invalid, "reception.ligne_of_another_ticket", "La ligne n'appartient pas à ce ticket", 400;
    CATEGORY_NOT_FOUND: NotFound, "reception.category_not_found", "Catégorie introuvable";
    WEIGHT_INVALID: Invalid, "reception.weight_invalid", "poids_kg doit être > 0";
    EXIT_TO_SHOP: Invalid, "reception.exit_to_shop", "Une sortie de stock (is_exit=true) ne peut avoir comme destination que RECYCLAGE ou DECHETERIE";
    TEXT_TOO_LONG: Invalid, "reception.text_too_long", "Ce texte est trop long.";
    CHANNEL_NOT_FOUND: NotFound, "reception.channel_not_found", "Canal d'entrée introuvable";
    CHANNEL_INVALID: Invalid, "reception.channel_invalid", "Ce canal d'entrée n'existe pas ou n'est plus proposé.";
    CHANNEL_NAME_INVALID: Invalid, "reception.channel_name_invalid", "Le nom du canal doit avoir de 1 à 100 caractères.";
    CHANNEL_NAME_TAKEN: Conflict, "reception.channel_name_taken", "Un canal d'entrée porte déjà ce nom.";
    BENEVOLE_ID_INVALID: Invalid, "reception.benevole_id_invalid", "benevole_id invalide", 400;
    CATEGORIES_INVALID: Invalid, "reception.categories_invalid", "categories invalides", 400;
    CATEGORY_ID_INVALID: Invalid, "reception.category_id_invalid", "Format d'ID de catégorie invalide", 400;
    RANGE_INVERTED: Invalid, "reception.range_inverted", "start_date cannot be after end_date", 400;
    LINK_INVALID: Forbidden, "reception.link_invalid", "Token de téléchargement invalide ou expiré";
    EXPORT_INVALID: Invalid, "reception.export_invalid", "Cet export ne peut pas être fait.", 400;
    EXPORT_FAILED: Unavailable, "reception.export_failed", "L'export a échoué.", 500;
    TOO_MANY_TICKETS: Invalid, "reception.too_many_tickets", "Trop de tickets à exporter.", 400;
}
