/**
 * The algorithm of TensorFlow Playground's nn.ts (Smilkov, Carter and others, 2016; github.com/tensorflow/
 * playground), written anew for this comparison in its plain form: a graph of node and link objects, one
 * example at a time forward and back, derivatives accumulated in the links until a batch is complete. No
 * line of it is copied.
 */

interface Link {
  readonly source: Node;
  readonly target: Node;
  weight: number;
  errorDerivative: number;
  accumulatedDerivative: number;
  accumulatedCount: number;
}

interface Activation {
  output(x: number): number;
  derivative(x: number): number;
}

export const tanh: Activation = {
  output: (x) => Math.tanh(x),
  derivative: (x) => 1 - Math.tanh(x) ** 2,
};

class Node {
  readonly inputLinks: Link[] = [];
  readonly outputs: Link[] = [];
  readonly activation: Activation;
  bias = 0;
  totalInput = 0;
  output = 0;
  outputDerivative = 0;
  inputDerivative = 0;
  accumulatedDerivative = 0;
  accumulatedCount = 0;

  constructor(activation: Activation) {
    this.activation = activation;
  }

  updateOutput(): number {
    this.totalInput = this.bias;
    for (let j = 0; j < this.inputLinks.length; j++) {
      const link = this.inputLinks[j]!;
      this.totalInput += link.weight * link.source.output;
    }
    this.output = this.activation.output(this.totalInput);
    return this.output;
  }
}

/** A network as layers of nodes; the first has the inputs, the last a single node. */
export type PeerNetwork = Node[][];

export function buildPeer(
  shape: readonly number[],
  activation: Activation,
  firstWeight: () => number,
): PeerNetwork {
  const network: PeerNetwork = shape.map((count) =>
    Array.from({ length: count }, () => new Node(activation)),
  );
  for (let layer = 1; layer < network.length; layer++) {
    for (const target of network[layer]!) {
      for (const source of network[layer - 1]!) {
        const link: Link = {
          source,
          target,
          weight: firstWeight(),
          errorDerivative: 0,
          accumulatedDerivative: 0,
          accumulatedCount: 0,
        };
        source.outputs.push(link);
        target.inputLinks.push(link);
      }
    }
  }
  return network;
}

export function peerForward(network: PeerNetwork, inputs: readonly number[]): number {
  const first = network[0]!;
  for (let i = 0; i < first.length; i++) first[i]!.output = inputs[i]!;
  for (let layer = 1; layer < network.length; layer++) {
    const nodes = network[layer]!;
    for (let i = 0; i < nodes.length; i++) nodes[i]!.updateOutput();
  }
  return network[network.length - 1]![0]!.output;
}

/** Back from the squared error of one example, (ŷ − y)² / 2. */
export function peerBackward(network: PeerNetwork, target: number): void {
  const outputNode = network[network.length - 1]![0]!;
  outputNode.outputDerivative = outputNode.output - target;
  for (let layer = network.length - 1; layer >= 1; layer--) {
    const nodes = network[layer]!;
    for (const node of nodes) {
      node.inputDerivative = node.outputDerivative * node.activation.derivative(node.totalInput);
      node.accumulatedDerivative += node.inputDerivative;
      node.accumulatedCount++;
    }
    for (const node of nodes) {
      for (const link of node.inputLinks) {
        link.errorDerivative = node.inputDerivative * link.source.output;
        link.accumulatedDerivative += link.errorDerivative;
        link.accumulatedCount++;
      }
    }
    if (layer === 1) continue;
    for (const node of network[layer - 1]!) {
      node.outputDerivative = 0;
      for (const link of node.outputs) {
        node.outputDerivative += link.weight * link.target.inputDerivative;
      }
    }
  }
}

/** A step with the mean of what was accumulated. */
export function peerUpdate(network: PeerNetwork, learningRate: number): void {
  for (let layer = 1; layer < network.length; layer++) {
    for (const node of network[layer]!) {
      if (node.accumulatedCount > 0) {
        node.bias -= (learningRate * node.accumulatedDerivative) / node.accumulatedCount;
        node.accumulatedDerivative = 0;
        node.accumulatedCount = 0;
      }
      for (const link of node.inputLinks) {
        if (link.accumulatedCount === 0) continue;
        link.weight -= (learningRate * link.accumulatedDerivative) / link.accumulatedCount;
        link.accumulatedDerivative = 0;
        link.accumulatedCount = 0;
      }
    }
  }
}
