//! What the scale says no to.

use recyclique_kernel::refusals;

refusals! {
    SCALE_INVALID: Invalid, "balance.scale_invalid", "Les réglages de la balance contiennent une valeur impossible.";
    CONTAINER_INVALID: Invalid, "balance.container_invalid", "Ce contenant ne peut pas être enregistré ainsi.";
    CONTAINER_NOT_FOUND: NotFound, "balance.container_not_found", "Ce contenant n'existe pas, ou plus.";
    TOO_MANY_CONTAINERS: Conflict, "balance.too_many_containers", "Il y a déjà 100 contenants : retirez-en un pour en ajouter un autre.";
}
