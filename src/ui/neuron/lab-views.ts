import Activity from '@lucide/svelte/icons/activity';
import Apple from '@lucide/svelte/icons/apple';
import ChartScatter from '@lucide/svelte/icons/chart-scatter';
import Gauge from '@lucide/svelte/icons/gauge';
import Grid3x3 from '@lucide/svelte/icons/grid-3x3';
import Link from '@lucide/svelte/icons/link-2';
import Mountain from '@lucide/svelte/icons/mountain';
import MoveUpRight from '@lucide/svelte/icons/move-up-right';
import Ruler from '@lucide/svelte/icons/ruler';
import Spline from '@lucide/svelte/icons/spline';
import Waypoints from '@lucide/svelte/icons/waypoints';
import type { Component } from 'svelte';
import type { LabId } from '../../app/neuron/labs.ts';

/** How a lab is drawn: its icon on the list, and what fetches its screen. */
interface LabView {
  readonly icon: Component;
  readonly load: () => Promise<{ default: Component }>;
}

/** The screens of all labs. */
export const labViews: Readonly<Record<LabId, LabView>> = {
  rules: { icon: Ruler, load: () => import('./rules/RulesLab.svelte') },
  threshold: { icon: Activity, load: () => import('./threshold/ThresholdLab.svelte') },
  perceptron: { icon: Apple, load: () => import('./perceptron/PerceptronLab.svelte') },
  vectors: { icon: MoveUpRight, load: () => import('./vectors/VectorsLab.svelte') },
  matrix: { icon: Grid3x3, load: () => import('./matrix/MatrixLab.svelte') },
  activations: { icon: Spline, load: () => import('./activations/ActivationsLab.svelte') },
  losses: { icon: Gauge, load: () => import('./losses/LossesLab.svelte') },
  descent: { icon: Mountain, load: () => import('./descent/DescentLab.svelte') },
  'chain-rule': { icon: Link, load: () => import('./chain-rule/ChainRuleLab.svelte') },
  playground: { icon: Waypoints, load: () => import('./playground/PlaygroundLab.svelte') },
  overfitting: { icon: ChartScatter, load: () => import('./overfitting/OverfittingLab.svelte') },
};
