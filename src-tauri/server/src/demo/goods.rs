//! What is sold in the demonstration shop, how often, in how many pieces and how heavy each; and what is brought to it.

/// Something on the shelves, under the name of its category.
pub(super) struct Good {
    pub(super) category: &'static str,
    /// How often, compared with the others.
    pub(super) share: i64,
    /// The most pieces that somebody takes.
    pub(super) most: i64,
    /// What a piece weighs, from and to, in grams.
    pub(super) grams: (i64, i64),
}

const fn good(category: &'static str, share: i64, most: i64, grams: (i64, i64)) -> Good {
    Good {
        category,
        share,
        most,
        grams,
    }
}

pub(super) const SOLD: &[Good] = &[
    good("T-shirt, chemise", 30, 4, (120, 250)),
    good("Pantalon, jupe", 22, 3, (300, 600)),
    good("Pull, gilet", 20, 2, (300, 600)),
    good("Robe", 12, 2, (250, 500)),
    good("Manteau, veste", 9, 1, (700, 1600)),
    good("Vêtement enfant", 22, 6, (80, 250)),
    good("Chaussures", 12, 2, (500, 1100)),
    good("Sac, accessoire", 12, 2, (100, 600)),
    good("Linge de maison", 10, 3, (300, 1200)),
    good("Assiette, bol", 20, 8, (300, 600)),
    good("Verre, tasse", 22, 8, (150, 350)),
    good("Couverts", 7, 12, (30, 80)),
    good("Plat, saladier", 12, 2, (500, 1300)),
    good("Casserole, poêle", 8, 2, (600, 1500)),
    good("Cocotte, marmite", 2, 1, (2500, 5000)),
    good("Ustensile de cuisine", 10, 3, (60, 300)),
    good("Livre de poche", 30, 6, (150, 350)),
    good("Livre grand format", 16, 4, (300, 800)),
    good("BD, beau livre", 8, 3, (500, 1300)),
    good("Livre enfant", 16, 5, (100, 400)),
    good("CD, vinyle", 9, 5, (100, 250)),
    good("DVD, jeu vidéo", 9, 4, (90, 150)),
    good("Jeu de société", 9, 2, (600, 1500)),
    good("Puzzle", 6, 2, (300, 900)),
    good("Peluche, poupée", 6, 3, (80, 300)),
    good("Jeu de construction", 3, 1, (500, 2500)),
    good("Autre jouet", 12, 3, (150, 1200)),
    good("Bibelot, vase", 16, 2, (200, 1500)),
    good("Cadre, miroir", 8, 2, (500, 3000)),
    good("Lampe", 6, 1, (700, 2500)),
    good("Tapis, rideau", 3, 1, (1500, 6000)),
    good("Bouilloire, cafetière", 5, 1, (900, 1800)),
    good("Grille-pain", 3, 1, (1000, 1800)),
    good("Robot, mixeur", 3, 1, (1800, 4500)),
    good("Aspirateur", 1, 1, (4000, 6500)),
    good("Autre petit appareil", 4, 1, (700, 3000)),
    good("Chaise, tabouret", 4, 4, (3500, 6000)),
    good("Petit meuble", 4, 1, (6000, 15_000)),
    good("Table, bureau", 2, 1, (15_000, 35_000)),
    good("Commode, buffet", 1, 1, (25_000, 50_000)),
    good("Canapé, fauteuil", 1, 1, (18_000, 50_000)),
    good("Écran, télévision", 1, 1, (3000, 8000)),
    good("Hi-fi, radio", 2, 1, (1200, 5000)),
    good("Câble, accessoire", 5, 2, (50, 400)),
    good("Outil à main", 8, 3, (200, 1200)),
    good("Outil électrique", 2, 1, (1500, 3500)),
    good("Quincaillerie", 5, 2, (100, 800)),
    good("Vélo adulte", 1, 1, (13_000, 18_000)),
    good("Vélo enfant", 1, 1, (6000, 10_000)),
    good("Article de sport", 5, 2, (400, 3000)),
    good("Poussette", 1, 1, (7000, 11_000)),
    good("Petit matériel bébé", 3, 1, (300, 2500)),
    good("Outil de jardin", 2, 1, (700, 2000)),
    good("Pot, jardinière", 5, 3, (400, 3000)),
];

/// What children take home for nothing.
pub(super) const FOR_CHILDREN: &[&str] = &["Livre enfant", "Autre jouet", "Peluche, poupée", "Vêtement enfant"];

/// What is taken off the shelves for the recycler.
pub(super) const RECYCLED: &[&str] = &[
    "Pull, gilet",
    "Livre de poche",
    "Linge de maison",
    "Autre petit appareil",
];

/// What is taken off the shelves for the tip.
pub(super) const THROWN_AWAY: &[&str] = &["Chaise, tabouret", "Assiette, bol", "Autre jouet"];

/// Something that people bring.
pub(super) struct Gift {
    pub(super) category: &'static str,
    /// How often, compared with the others.
    pub(super) share: i64,
    /// What a ligne weighs, from and to, in grams.
    pub(super) grams: (i64, i64),
    /// Out of a hundred, how many go to the shop, how many to a recycler; the others to the tip.
    pub(super) sorted: (i64, i64),
}

const fn gift(category: &'static str, share: i64, grams: (i64, i64), sorted: (i64, i64)) -> Gift {
    Gift {
        category,
        share,
        grams,
        sorted,
    }
}

pub(super) const BROUGHT: &[Gift] = &[
    gift("Textile", 24, (2500, 14_000), (62, 36)),
    gift("Vaisselle", 16, (2000, 12_000), (82, 8)),
    gift("Livres & médias", 16, (3000, 18_000), (60, 40)),
    gift("Jouets", 9, (1500, 8000), (72, 13)),
    gift("Déco & luminaires", 9, (800, 7000), (78, 10)),
    gift("Petit électro", 10, (1200, 9000), (45, 53)),
    gift("Chaise, tabouret", 5, (4000, 16_000), (80, 5)),
    gift("Petit meuble", 5, (8000, 25_000), (75, 10)),
    gift("Commode, buffet", 2, (25_000, 55_000), (80, 5)),
    gift("Canapé, fauteuil", 2, (20_000, 50_000), (55, 5)),
    gift("Informatique & son", 4, (2000, 15_000), (35, 64)),
    gift("Bricolage", 4, (1500, 12_000), (75, 15)),
    gift("Sport & loisirs", 4, (1500, 14_000), (75, 10)),
    gift("Puériculture", 2, (2000, 10_000), (70, 10)),
    gift("Jardin", 2, (2000, 10_000), (70, 10)),
    gift("Divers", 3, (500, 6000), (50, 10)),
];

/// How things come, by the code of the channel, and how often.
pub(super) const CHANNELS: &[(&str, i64)] = &[
    ("apport_volontaire", 60),
    ("collecte_domicile", 14),
    ("zone_reemploi", 16),
    ("professionnel", 6),
    ("porte_a_porte", 4),
];

/// Where they come from.
pub(super) const TOWNS: &[&str] = &[
    "Aurillac",
    "Arpajon-sur-Cère",
    "Ytrac",
    "Saint-Mamet",
    "Maurs",
    "Vic-sur-Cère",
];
