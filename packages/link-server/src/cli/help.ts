/** The output of `help`. */
export const HELP = `Usage: mesh-link-server <command> [options]

Manages the database of a Mesh Link backend. Safe to run while the backend is running.

Schema and keys
  migrate              Runs pending migrations. The backend does this itself when it starts. Run the command before a
                       release if the backend's database user may not create tables.
  migrate --check      Changes nothing. Lists pending migrations and exits with 1 if there are any, for your pipeline.
  rotate               Encrypts the data keys with MESH_LINK_ENCRYPTION_SECRET. To change the secret without downtime:
                       1. start all replicas with the new secret first and the old secret after it,
                       2. run rotate with MESH_LINK_ENCRYPTION_SECRET (new) and MESH_LINK_PREVIOUS_ENCRYPTION_SECRET (old),
                       3. start all replicas with only the new secret.
                       Stored data does not change, and users keep their ids at Mesh.

Transfers that your callbacks have not accepted
  settlements          Lists changes that were not delivered to onTransferSettled or onTransferUpdate yet, with the time
                       of the next attempt and the last error.
  settlements --parked Lists only changes that failed so often that a person should look. They delay no other transfer.
  settlements --held   Lists settled transfers that are held back, and what is missing, and transfers for which Mesh sent
                       contradictory statuses. Mesh is asked about them.
  retry ID             Delivers the changes of this transfer or connection again now, e.g. after you have fixed the callback.
  retry --all          Does the same for all.

Connected accounts that your callbacks have not accepted
  connections          Lists changes that were not delivered to onConnectionSaved or onConnectionRemoved yet.
  connections --parked Lists only changes that failed so often that a person should look.

Messages from Mesh that were not used
  inbox                Lists messages that wait for something (e.g. an unknown user) or could not be read.
  inbox --show ID      Prints the body of a message as received. It contains data about a user's money.

  help                 Prints this help.

Where the data is
  DATABASE_URL         environment variable: the PostgreSQL server, e.g. postgres://user:password@host:5432/database
  --pglite DIR         the folder of an embedded PGlite instead. Stop the backend that uses the folder first.

Environment variables for rotate
  MESH_LINK_ENCRYPTION_SECRET             the new encryption secret, at least 32 bytes
  MESH_LINK_PREVIOUS_ENCRYPTION_SECRET    the old encryption secret

Exit codes: 0 done, 1 failed or something is pending, 2 wrong command line or environment.
`
