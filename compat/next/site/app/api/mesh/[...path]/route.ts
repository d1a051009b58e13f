import { toNextRoutes } from 'mesh-link-server/next'
import { handler } from '@/server/mesh'

export const { GET, POST, DELETE, OPTIONS } = toNextRoutes(handler)
