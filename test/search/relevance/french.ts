/** French releases, for the collection beside the repository has none. Fictitious, in the manner of a prefecture. */
export interface PlainRelease {
  readonly id: string;
  readonly title: string;
  readonly date: string;
  readonly agency: string;
  readonly lang: string;
  readonly text: string;
}

const AGENCY = 'Préfecture de la Côte-Verte';

const release = (id: string, date: string, title: string, text: string): PlainRelease => ({
  id,
  title,
  date,
  agency: AGENCY,
  lang: 'fr',
  text,
});

export const frenchReleases: readonly PlainRelease[] = [
  release(
    'fr-numerique',
    '2019-03-14',
    'Le préfet lance un plan pour l’économie numérique en milieu rural',
    'Quarante communes rurales recevront la fibre optique avant la fin de l’année. Les entreprises locales pourront développer leurs ventes en ligne, et des formations gratuites seront proposées aux commerçants.\n\nLes habitants sont invités à une réunion publique dans chaque canton.',
  ),
  release(
    'fr-peche',
    '2020-06-02',
    'Nouvelles règles de la pêche côtière',
    'Le règlement des pêches change au premier juillet. Les pêcheurs professionnels doivent déclarer leurs captures chaque semaine. La taille minimale du bar est relevée à quarante-deux centimètres.\n\nLes contrôles seront renforcés dans les ports.',
  ),
  release(
    'fr-eau',
    '2021-09-21',
    'Signature d’un accord sur l’eau potable entre douze communes',
    'L’accord signé hier garantit l’approvisionnement de soixante mille habitants. Une usine de traitement sera construite à Saint-Alban. Les travaux commenceront au printemps.',
  ),
  release(
    'fr-vaccination',
    '2022-10-04',
    'Campagne de vaccination dans les écoles',
    'La vaccination scolaire contre la grippe commence lundi. Les élèves de six à douze ans seront vaccinés avec l’accord de leurs parents. Des infirmières passeront dans chaque établissement.',
  ),
  release(
    'fr-routes',
    '2022-01-18',
    'Travaux sur la route départementale 14',
    'La circulation sera interrompue la nuit pendant trois semaines. Une déviation est mise en place par les communes voisines. Les riverains gardent leur accès.',
  ),
  release(
    'fr-incendie',
    '2022-08-09',
    'Feux de forêt : accès aux massifs interdit',
    'En raison de la sécheresse, l’accès aux massifs forestiers est interdit au public jusqu’à nouvel ordre. Les pompiers surveillent douze départs de feu. Les barbecues sont défendus.',
  ),
  release(
    'fr-ecole',
    '2023-05-30',
    'Ouverture d’une école maternelle à Plougrand',
    'La nouvelle école accueillera cent vingt enfants à la rentrée. Le bâtiment, construit en bois, produit son électricité. Les communes voisines y enverront aussi leurs élèves.',
  ),
  release(
    'fr-marche',
    '2023-11-16',
    'Le marché de Noël aura lieu malgré la tempête',
    'Les commerçants pourront installer leurs étals sur la place du marché couvert. Les mesures de sécurité sont renforcées. L’économie locale en dépend, a rappelé la préfète.',
  ),
];
