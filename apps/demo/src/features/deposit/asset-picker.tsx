import { ASSETS } from '../../../common/assets'
import type { AssetChoice } from './asset-choice'
import styles from './asset-picker.module.css'

interface AssetPickerProps {
  value: AssetChoice
  onChange: (asset: AssetChoice) => void
}

/** Radio buttons to choose the asset of a deposit. */
export function AssetPicker({ value, onChange }: AssetPickerProps) {
  return (
    <fieldset>
      <legend className={styles.legend}>What would you like to deposit?</legend>
      <div className={styles.chips}>
        {([...ASSETS, 'any'] as const).map((asset) => (
          <label key={asset} className={styles.chip}>
            <input
              type="radio"
              name="asset"
              value={asset}
              checked={asset === value}
              onChange={() => onChange(asset)}
              className={styles.input}
            />
            {asset === 'any' ? 'Any asset' : asset}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
