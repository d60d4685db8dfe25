import type { RoomParts } from '../rooms.ts';
import CoursePicture from './CoursePicture.svelte';
import CourseRoom from './CourseRoom.svelte';
import CourseTitle from './CourseTitle.svelte';

/** What the course puts on the screen. */
export const parts: RoomParts = { view: CourseRoom, picture: CoursePicture, title: CourseTitle };
