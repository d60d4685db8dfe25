"""Layers that Keras does not have, as Vistazo computes them. Import this before loading a model."""

import keras
from keras import layers, ops

register = keras.saving.register_keras_serializable(package='vistazo')


class Pool(layers.Layer):
    """One number for each window, without padding."""

    def __init__(self, size, stride, **kwargs):
        super().__init__(**kwargs)
        self.size, self.stride = size, stride

    def get_config(self):
        return {**super().get_config(), 'size': self.size, 'stride': self.stride}

    def max(self, x):
        return ops.max_pool(x, self.size, self.stride)

    def average(self, x):
        return ops.average_pool(x, self.size, self.stride)


@register
class MinPool(Pool):
    """The smallest number of each window."""

    def call(self, x):
        return -self.max(-x)


@register
class MixedPool(Pool):
    """alpha * max + (1 - alpha) * average; alpha is learned."""

    def build(self, shape):
        half = keras.initializers.Constant(0.5)
        self.alpha = self.add_weight(name='alpha', shape=(1,), initializer=half)

    def call(self, x):
        return self.alpha * self.max(x) + (1 - self.alpha) * self.average(x)


@register
class GatedPool(Pool):
    """As mixed, but each window finds its own alpha: sigmoid(gate . window)."""

    def build(self, shape):
        self.gate = self.add_weight(name='gate', shape=(self.size, self.size), initializer='zeros')

    def call(self, x):
        gate = self.gate[:, :, None, None] * ops.ones((1, 1, x.shape[-1], 1))
        alpha = ops.sigmoid(ops.depthwise_conv(x, gate, self.stride))
        return alpha * self.max(x) + (1 - alpha) * self.average(x)


@register
class LpPool(Pool):
    """The mean of |x| ** p over each window, to the power 1 / p; p is learned and never below 1."""

    def build(self, shape):
        two = keras.initializers.Constant(2.0)
        self.p = self.add_weight(name='p', shape=(1,), initializer=two)

    def call(self, x):
        p = ops.maximum(self.p, 1.0)
        return self.average((ops.abs(x) + 1e-4) ** p) ** (1 / p) - 1e-4


@register
class ScaledPool(Pool):
    """The average times a learned coefficient plus a learned bias, as in LeNet-5."""

    def build(self, shape):
        self.coefficient = self.add_weight(
            name='coefficient', shape=shape[-1:], initializer='ones'
        )
        self.bias = self.add_weight(name='bias', shape=shape[-1:], initializer='zeros')

    def call(self, x):
        return self.average(x) * self.coefficient + self.bias


@register
class Maxout(layers.Layer):
    """The larger of two neighbouring channels."""

    def call(self, x):
        return ops.maximum(x[..., 0::2], x[..., 1::2])
