export const commun = {
  reessayer: 'Réessayer',
  retour: 'Retour',
  continuer: 'Continuer',
  chargement: 'Chargement',
  barre: {
    operateur: 'Changer d’opérateur',
    changer: 'Changer',
    administration: 'Administration',
    caisse: 'Caisse',
    reception: 'Réception',
    sombre: 'Affichage sombre',
    clair: 'Affichage clair',
    deconnexion: 'Se déconnecter',
  },
  absente: {
    titre: 'Cette page n’existe pas',
    texte: 'L’adresse est peut-être ancienne. Le choix de la caisse, lui, est toujours là.',
    action: 'Aller au choix de la caisse',
  },
  panne: {
    titre: 'Quelque chose n’a pas marché',
    texte:
      'Ce qui a été encaissé est bien enregistré. Réessayez ; si cela recommence, prévenez la personne responsable.',
    demande: 'Repère pour l’aide : {{id}}',
  },
  muet: {
    titre: 'RecyClique ne répond pas',
    texte: 'Rien n’est perdu. Nous réessayons tout seuls, l’écran reviendra là où vous en étiez.',
    conseil:
      'Si cela dure plus d’une minute : fermez RecyClique, ouvrez-le de nouveau, puis prévenez la personne responsable.',
    essai: 'Nouvel essai en cours…',
  },
}
