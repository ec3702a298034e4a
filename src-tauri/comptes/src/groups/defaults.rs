//! What every installation starts with, under fixed identifiers: two devices installed apart agree.

use recyclique_kernel::Permission;

/// The groups proposed at first start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DefaultGroup {
    /// Sells.
    Caisse,
    /// Receives.
    Reception,
    /// Sells, receives, enters paper books, trains newcomers.
    Responsables,
}

impl DefaultGroup {
    pub(crate) const ALL: [Self; 3] = [Self::Caisse, Self::Reception, Self::Responsables];

    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Caisse => "019a0000-0000-7000-8000-000000000101",
            Self::Reception => "019a0000-0000-7000-8000-000000000102",
            Self::Responsables => "019a0000-0000-7000-8000-000000000103",
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Caisse => "Caisse",
            Self::Reception => "Réception",
            Self::Responsables => "Responsables",
        }
    }

    pub(crate) const fn description(self) -> &'static str {
        match self {
            Self::Caisse => "Les personnes qui vendent.",
            Self::Reception => "Les personnes qui reçoivent et pèsent les apports.",
            Self::Responsables => "Vente, réception, saisie différée et caisse d'entraînement.",
        }
    }

    pub(crate) const fn permissions(self) -> &'static [Permission] {
        use Permission::{CaisseAccess, CaisseDeferredAccess, CaisseVirtualAccess, ReceptionAccess};
        match self {
            Self::Caisse => &[CaisseAccess],
            Self::Reception => &[ReceptionAccess],
            Self::Responsables => &[CaisseAccess, ReceptionAccess, CaisseVirtualAccess, CaisseDeferredAccess],
        }
    }
}

/// The identifier of a permission: what a group grants is understood even where the table of permissions is not.
pub(crate) const fn permission_id(permission: Permission) -> &'static str {
    match permission {
        Permission::CaisseAccess => "019a0000-0000-7000-8000-000000000001",
        Permission::ReceptionAccess => "019a0000-0000-7000-8000-000000000002",
        Permission::AdminUsersManage => "019a0000-0000-7000-8000-000000000003",
        Permission::AdminGroupsManage => "019a0000-0000-7000-8000-000000000004",
        Permission::ReportsView => "019a0000-0000-7000-8000-000000000005",
        Permission::ReportsExport => "019a0000-0000-7000-8000-000000000006",
        Permission::CaisseVirtualAccess => "019a0000-0000-7000-8000-000000000007",
        Permission::CaisseDeferredAccess => "019a0000-0000-7000-8000-000000000008",
    }
}

/// The inverse of [`permission_id`]; nothing for a permission that an administrator created.
pub(crate) fn permission_of(id: &str) -> Option<Permission> {
    Permission::ALL
        .into_iter()
        .map(|(permission, _)| permission)
        .find(|p| permission_id(*p) == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use recyclique_kernel::Id;

    #[test]
    fn every_fixed_identifier_is_well_formed_and_means_one_thing() {
        for (permission, _) in Permission::ALL {
            let id = permission_id(permission);
            assert_eq!(permission_of(id), Some(permission));
            assert_eq!(Id::parse(id).unwrap().to_string(), id);
        }
        for group in DefaultGroup::ALL {
            assert_eq!(Id::parse(group.id()).unwrap().to_string(), group.id());
            assert_eq!(permission_of(group.id()), None);
        }
    }
}
