import { guessFacing } from './facing.ts';
import type { Facing } from './frame.ts';

/** A camera that can be chosen. */
export interface CameraDevice {
  readonly deviceId: string;
  /** As the system names it, for example "Back Camera". */
  readonly label: string;
  readonly facing: Facing;
}

/** The cameras that can be chosen; none before permission, as browsers hide them until then. */
export async function listCameras(): Promise<readonly CameraDevice[]> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices
      .filter((device) => device.kind === 'videoinput' && device.deviceId)
      .map(describe);
  } catch {
    // No camera interface here: openCamera() says why.
    return [];
  }
}

/** Whether this device may have a camera: without permission browsers tell that there is one, not which. */
export async function mayHaveCamera(): Promise<boolean> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some((device) => device.kind === 'videoinput');
  } catch {
    // Opening one finds out, and says why not.
    return true;
  }
}

function describe(device: MediaDeviceInfo): CameraDevice {
  const { deviceId, label } = device;
  const capabilities = tellsCapabilities(device) ? device.getCapabilities() : undefined;
  return { deviceId, label, facing: guessFacing({ facingMode: capabilities?.facingMode, label }) };
}

/** Firefox does not. */
function tellsCapabilities(device: MediaDeviceInfo): device is InputDeviceInfo {
  return 'getCapabilities' in device;
}

/** Tells when a camera is plugged in or out; returns the function that ends it. */
export function onCamerasChanged(listener: () => void): () => void {
  if (!navigator.mediaDevices) return () => undefined;
  navigator.mediaDevices.addEventListener('devicechange', listener);
  return () => navigator.mediaDevices.removeEventListener('devicechange', listener);
}

/** Whether a camera may be opened without a question; `unknown` where the browser does not tell. */
export async function cameraPermission(): Promise<PermissionState | 'unknown'> {
  try {
    return (await navigator.permissions.query({ name: 'camera' })).state;
  } catch {
    // Firefox before 131 knows no permission of this name.
    return 'unknown';
  }
}
