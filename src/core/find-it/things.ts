/** One thing to be found. */
export interface Thing {
  /** Stays the same when its name is worded anew. */
  readonly id: string;
  /** What is looked for, with its article, as it stands after "find". */
  readonly name: { readonly es: string; readonly en: string };
  /** ImageNet's classes that count for it: outputs of the net, by names.json. */
  readonly outputs: readonly number[];
}

function thing(id: string, es: string, en: string, ...outputs: number[]): Thing {
  return { id, name: { es, en }, outputs };
}

/**
 * Everyday things that ImageNet has a class for, found at home or in a classroom. Chosen by hand: no
 * weapon, no alcohol, no brand, nothing that only looks like its class where the photographs were taken.
 * Classes that the net cannot tell apart, or that are one thing to a person, count together.
 */
export const things: readonly Thing[] = [
  // In the kitchen.
  thing('banana', 'un plátano', 'a banana', 954),
  thing('orange', 'una naranja', 'an orange', 950),
  thing('lemon', 'un limón amarillo', 'a lemon', 951),
  thing('green-apple', 'una manzana verde', 'a green apple', 948),
  thing('strawberry', 'una fresa', 'a strawberry', 949),
  thing('pineapple', 'una piña', 'a pineapple', 953),
  thing('broccoli', 'un brócoli', 'broccoli', 937),
  thing('cucumber', 'un pepino', 'a cucumber', 943),
  thing('bell-pepper', 'un pimiento morrón', 'a bell pepper', 945),
  thing('mushroom', 'un champiñón', 'a mushroom', 947),
  thing('cup', 'una taza', 'a cup or mug', 504, 968, 967),
  thing('bottle', 'una botella de agua o refresco', 'a water or soda bottle', 898, 737),
  thing('bowl', 'un plato hondo', 'a bowl', 809, 659),
  thing('pitcher', 'una jarra', 'a pitcher', 725, 899),
  thing('wooden-spoon', 'una cuchara de madera', 'a wooden spoon', 910),
  thing('frying-pan', 'un sartén', 'a frying pan', 567, 909),
  thing('spatula', 'una espátula', 'a spatula', 813),
  thing('strainer', 'un colador', 'a strainer', 828),
  thing('teapot', 'una tetera o cafetera', 'a teapot or coffeepot', 849, 505),
  thing('salt-shaker', 'un salero', 'a salt shaker', 773),
  thing('measuring-cup', 'una taza medidora', 'a measuring cup', 647),
  thing('microwave', 'un horno de microondas', 'a microwave oven', 651),
  thing('refrigerator', 'un refrigerador', 'a refrigerator', 760),
  // On the desk.
  thing('keyboard', 'un teclado', 'a keyboard', 508, 810, 878),
  thing('mouse', 'un mouse', 'a computer mouse', 673),
  thing('laptop', 'una laptop', 'a laptop', 620, 681),
  thing('screen', 'una pantalla', 'a screen', 664, 782, 851, 527),
  thing('cell-phone', 'un celular', 'a cell phone', 487, 590, 605),
  thing('remote-control', 'un control remoto', 'a remote control', 761),
  thing('loudspeaker', 'una bocina', 'a loudspeaker', 632),
  thing('pen', 'una pluma', 'a pen', 418, 563),
  thing('eraser', 'una goma de borrar', 'an eraser', 767),
  thing('ruler', 'una regla', 'a ruler', 769),
  thing('pencil-sharpener', 'un sacapuntas', 'a pencil sharpener', 710),
  thing('pencil-case', 'un estuche de lápices', 'a pencil case', 709),
  thing('envelope', 'un sobre', 'an envelope', 549),
  thing('binder', 'una carpeta de argollas', 'a ring binder', 446),
  thing('book', 'un libro con portada', 'a book with a cover', 921, 917),
  thing('lamp', 'una lámpara', 'a lamp', 846, 619),
  thing('clock', 'un reloj de manecillas', 'a clock with hands', 409, 892),
  thing('digital-watch', 'un reloj digital', 'a digital clock or watch', 530, 531),
  // To wear.
  thing('backpack', 'una mochila', 'a backpack', 414),
  thing('sunglasses', 'unos lentes de sol', 'sunglasses', 836, 837),
  thing('umbrella', 'un paraguas', 'an umbrella', 879),
  thing('sneaker', 'un tenis', 'a sneaker', 770),
  thing('sandal', 'una sandalia', 'a sandal', 774),
  thing('sock', 'un calcetín', 'a sock', 806),
  thing('jeans', 'un pantalón de mezclilla', 'jeans', 608),
  thing('wallet', 'una cartera o bolsa', 'a wallet or purse', 893, 748),
  thing('hat', 'un sombrero', 'a hat', 515, 808),
  // Around the house.
  thing('pillow', 'una almohada', 'a pillow', 721),
  thing('teddy-bear', 'un oso de peluche', 'a teddy bear', 850),
  thing('soccer-ball', 'un balón de futbol', 'a soccer ball', 805),
  thing('tennis-ball', 'una pelota de tenis', 'a tennis ball', 852),
  thing('basketball', 'un balón de basquetbol', 'a basketball', 430),
  thing('toilet-paper', 'un rollo de papel', 'a roll of paper', 999, 700),
  thing('broom', 'una escoba', 'a broom', 462),
  thing('bucket', 'una cubeta', 'a bucket', 463),
  thing('light-switch', 'un interruptor de luz', 'a light switch', 844),
  thing('electric-fan', 'un ventilador', 'an electric fan', 545),
  thing('flowerpot', 'una maceta', 'a flowerpot', 738),
  thing('screwdriver', 'un destornillador', 'a screwdriver', 784),
  thing('hammer', 'un martillo', 'a hammer', 587),
  thing('padlock', 'un candado', 'a padlock', 695, 507),
];
