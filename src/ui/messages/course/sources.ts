/** What the course rests on, as it was published; titles stay in their language. */
export const sources: readonly string[] = [
  'S. Ramón y Cajal, “Estructura de los centros nerviosos de las aves”, Rev. Trim. Histol. Norm. Pat., 1888',
  'W. McCulloch, W. Pitts, “A logical calculus of the ideas immanent in nervous activity”, Bull. Math. Biophys., 1943',
  'F. Rosenblatt, “The perceptron: a probabilistic model for information storage and organization in the brain”, Psychol. Rev., 1958',
  'D. Rumelhart, G. Hinton, R. Williams, “Learning representations by back-propagating errors”, Nature, 1986',
  'Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, “Gradient-based learning applied to document recognition”, Proc. IEEE, 1998',
  'J. Deng et al., “ImageNet: a large-scale hierarchical image database”, CVPR, 2009',
  'A. Krizhevsky, I. Sutskever, G. Hinton, “ImageNet classification with deep convolutional neural networks”, NeurIPS, 2012',
  'K. Simonyan, A. Zisserman, “Very deep convolutional networks for large-scale image recognition”, arXiv 2014, ICLR 2015',
  'N. Srivastava et al., “Dropout: a simple way to prevent neural networks from overfitting”, JMLR, 2014',
  'C.-Y. Lee, P. Gallagher, Z. Tu, “Generalizing pooling functions in convolutional neural networks: mixed, gated, and tree”, AISTATS, 2016',
  'Hao Hao Tan, article on pooling whose parameter is learned (mixed, gated, Lᵖ)',
  'M. Tan, Q. Le, “EfficientNet: rethinking model scaling for convolutional neural networks”, ICML, 2019',
  'D. Smilkov et al., “Direct-manipulation visualization of deep networks” (TensorFlow Playground), 2017',
];
