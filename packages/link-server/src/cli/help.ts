/** What `help` prints: each command with what it is for. */
export const HELP = `Usage: mesh-link-server <command> [options]

Looks after the database of a Mesh Link backend. Safe to run while replicas serve.

Schema and keys
  migrate              Brings the schema up to date. The backend does so itself when it starts; run this before a
                       release when the user that serves may not create tables.
  migrate --check      Changes nothing: names what is pending and exits with 1, for a gate in your pipeline.
  rotate               Wraps the data keys with MESH_LINK_SECRET. To change the secret without downtime:
                       1. start all replicas with the new secret first and the old one after it,
                       2. run rotate with MESH_LINK_SECRET (new) and MESH_LINK_PREVIOUS_SECRET (old),
                       3. start all replicas with the new secret alone.
                       Nothing that is stored changes, and users keep their ids at Mesh.

Money that your callback has not taken
  settlements          Lists the changes of transfers that onTransferSettled or onTransferUpdate is still to be told:
                       when it is tried next, and the last error it threw.
  settlements --parked Only those that failed so often that a person should look. They hold up nothing else.
  settlements --held   Lists transfers that Mesh calls settled and that are not told yet, with what is missing, and those
                       on which Mesh contradicts itself. Mesh is asked about them.
  retry TRANSFER_ID    Tries this transfer's changes again now, e.g. after you have mended the callback.
  retry --all          The same for every transfer.

Words of Mesh that are kept and not used yet
  inbox                Lists what waits for something (a user that is not known yet) and what could not be read.
  inbox --show ID      Prints the body of one as it came. It is about a user's money: mind where you print it.

  help                 Prints this.

Where the data is
  DATABASE_URL         environment: the PostgreSQL server, e.g. postgres://user:password@host:5432/database
  --pglite DIR         the folder of an embedded PGlite instead; stop the backend that uses it first

Environment for rotate
  MESH_LINK_SECRET             the master secret, at least 32 bytes
  MESH_LINK_PREVIOUS_SECRET    the one before

Exit codes: 0 done, 1 it failed or something is pending, 2 the command line or the environment is wrong.
`
