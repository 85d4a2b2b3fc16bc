// Makes an engine of the rules on the first line of its input. Answers each line after it, a situation, with the names
// of the rules that hold in it.
import { createInterface } from 'node:readline'
import Engine from 'publicodes'

function decider({ rules, activities, regulations, guidance }) {
  // No rule is a child of another that could disable it, and nobody reads warnings.
  const engine = new Engine(rules, { flag: { automaticNamespaceDisabling: false }, warn: false })

  return (situation) => {
    engine.setSituation(situation)
    const held = new Set()
    const holds = (name) => {
      const value = engine.evaluate(name).nodeValue === true
      if (value) held.add(name)
      return value
    }

    const paying = new Set()
    for (const [choices, payingFor] of activities) {
      // All are asked, since a near miss has one that does not hold.
      if (choices.map(holds).every(Boolean)) payingFor.forEach((regulation) => paying.add(regulation))
    }
    for (const regulation of paying) {
      const [failed, met] = regulations[regulation]
      if (!holds(failed)) holds(met)
    }
    guidance.forEach(holds)
    return [...held]
  }
}

let decide
createInterface({ input: process.stdin }).on('line', (line) => {
  const read = JSON.parse(line)
  if (decide) process.stdout.write(`${JSON.stringify(decide(read))}\n`)
  else decide = decider(read)
})
