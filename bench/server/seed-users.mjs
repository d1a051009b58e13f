/** @import pg from 'pg' */

const CONNECTIONS_A_USER = 10

/**
 * Fills the database with users of ten accounts each, by copies of an existing account. No request reads these rows, but
 * the database must find the rows of the other users among them.
 *
 * @param {pg.Client} client
 * @param {{ from: number, to: number }} users
 */
export async function seedUsers(client, { from, to }) {
  const columns = await columnsOf(client, 'mesh_link_connections')
  const own = new Map(
    Object.entries({
      id: `'seed-' || u || '-' || c`,
      user_key: `'seed-' || u`,
      identity_hash: `'seed-identity-' || u || '-' || c`,
      token_hash: `'seed-token-' || u || '-' || c`,
    }),
  )
  await client.query(
    `insert into mesh_link_connections (${columns.join(', ')})
     select ${columns.map((name) => own.get(name) ?? `one.${name}`).join(', ')}
     from (select * from mesh_link_connections limit 1) one,
       generate_series($1::integer, $2::integer) u, generate_series(1, ${CONNECTIONS_A_USER}) c`,
    [from + 1, to],
  )
  await client.query('analyze')
}

/**
 * @param {pg.Client} client
 * @param {string} table
 * @returns {Promise<string[]>}
 */
async function columnsOf(client, table) {
  const { rows } = await client.query(
    'select column_name from information_schema.columns where table_name = $1 order by ordinal_position',
    [table],
  )
  return rows.map(({ column_name }) => column_name)
}
