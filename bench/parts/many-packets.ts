/** A full queue: copies of the packets that wait, each under an id of its own, older than the ones they were made from. */
import type { Client } from 'pg'

/** Makes `count` more waiting packets in the desk's database. They are to be looked at, not decided: their bodies are copies. */
export async function copyWaitingPackets(database: Client, count: number): Promise<void> {
  await database.query('begin')
  await database.query(`
    create temporary table copied on commit drop as
    select number, gen_random_uuid() as new_packet, gen_random_uuid() as new_signal, packet.*
      from (select row_number() over (order by waiting_since) as place, count(*) over () as among, packet.*
              from packet where state = 'waiting') as packet,
           generate_series(0, ${Math.floor(count)} - 1) as number
     where place = number % among + 1`)
  await database.query(`
    insert into signal (business_id, signal_id, source, dedup_key, lane, media_type, file_name, raw_sha256, received_at,
                        state, thread, subject, sender, read_at, reading)
    select signal.business_id, new_signal, 'copy', new_signal::text, signal.lane, signal.media_type, signal.file_name,
           raw_sha256, signal.received_at, signal.state, null, subject, sender, read_at, reading
      from copied join signal using (business_id, signal_id)`)
  await database.query(`
    insert into packet (business_id, packet_id, lane, signal_id, thread, revision, state, received_at, waiting_since, card)
    select business_id, new_packet, lane, new_signal, null, revision, state, received_at,
           waiting_since - number * interval '1 second', card
      from copied`)
  await database.query(`
    insert into packet_revision (business_id, packet_id, revision, why, made_by, made_at, note, digest, body)
    select business_id, new_packet, revision, why, made_by, made_at, note, digest, body
      from copied join packet_revision as made using (business_id, packet_id, revision)`)
  await database.query('commit')
  await database.query('analyze')
}
