import type { MeshBackend } from '../../src/core/backend/mesh-backend'
import type { MemoryBackendData } from '../create-memory-backend'

/** A story's parameter `meshLink`: what its backend knows and does, and how far Link gets. Default: Link opens. */
export interface StoryLink extends MemoryBackendData {
  plays?: 'loading' | 'open' | 'transfer' | 'cancel'
  backend?: Partial<MeshBackend>
}
