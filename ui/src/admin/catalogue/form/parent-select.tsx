import { type ComboboxItem, Select, type SelectProps } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { parentRefusal } from '../tree/place'
import { flat, isArchived, pathName, type Tree, type TreeNode } from '../tree/tree'
import classes from './parent-select.module.css'
import { wordsIn } from '../words'

const ROOT = 'root'
/** More than fits in the list: beyond, a longer word helps more. */
const SHOWN = 80

/** Any category at any level; those that cannot be the parent stay, and say why. */
export function ParentSelect({
  tree,
  moved,
  value,
  onValue,
  ...field
}: Omit<SelectProps, 'value' | 'onChange' | 'data'> & {
  tree: Tree
  /** Null for one that does not exist yet. */
  moved: TreeNode | null
  value: string | null
  onValue: (parentId: string | null) => void
}) {
  const { t } = useTranslation('admin')
  const options = flat(tree.roots)
    .filter(({ category }) => !isArchived(category) || category.id === value)
    .map((node) => ({
      value: node.category.id,
      label: pathName(node),
      refusal: parentRefusal(tree, moved, node.category.id),
    }))
  const refusals = new Map(options.map((option) => [option.value, option.refusal]))
  return (
    <Select
      searchable
      allowDeselect={false}
      limit={SHOWN}
      maxDropdownHeight={320}
      classNames={{ option: classes.choice }}
      nothingFoundMessage={t('filtres.personneTrouvee')}
      filter={({ options: all, search }) =>
        all.filter((option) => 'label' in option && wordsIn(option.label, search))
      }
      renderOption={({ option }: { option: ComboboxItem }) => {
        const refusal = refusals.get(option.value)
        return (
          <span className={classes.option}>
            {option.label}
            {refusal != null && <span className={classes.why}>{t(`catalogue.parent.${refusal}`)}</span>}
          </span>
        )
      }}
      {...field}
      data={[
        { value: ROOT, label: t('catalogue.principale') },
        ...options.map(({ value: id, label, refusal }) => ({
          value: id,
          label,
          disabled: refusal !== null && id !== value,
        })),
      ]}
      value={value ?? ROOT}
      onChange={(id) => onValue(id === null || id === ROOT ? null : id)}
    />
  )
}
