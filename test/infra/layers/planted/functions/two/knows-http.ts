/** Planted: domain code that knows HTTP. */
import { Hono } from 'hono';

export const app = new Hono();
