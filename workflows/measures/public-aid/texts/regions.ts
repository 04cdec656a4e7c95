/** The names of the French regions, the same in every language; the Belgian ones differ. */
export const frenchRegions = {
  'region.auvergne-rhone-alpes': 'Auvergne-Rhône-Alpes',
  'region.bourgogne-franche-comte': 'Bourgogne-Franche-Comté',
  'region.bretagne': 'Bretagne',
  'region.centre-val-de-loire': 'Centre-Val de Loire',
  'region.corse': 'Corse',
  'region.grand-est': 'Grand Est',
  'region.hauts-de-france': 'Hauts-de-France',
  'region.ile-de-france': 'Île-de-France',
  'region.normandie': 'Normandie',
  'region.nouvelle-aquitaine': 'Nouvelle-Aquitaine',
  'region.occitanie': 'Occitanie',
  'region.pays-de-la-loire': 'Pays de la Loire',
  'region.provence-alpes-cote-d-azur': 'Provence-Alpes-Côte d’Azur',
  'region.outre-mer': 'Outre-mer',
} as const;
