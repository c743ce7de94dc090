import { Menu, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { useStrings } from "../text/strings";

/** The menu behind ⋯; it is only there while it is open. */
export default function MoreMenu({
  anchor,
  copyResult,
  openAbout,
  close,
}: {
  anchor: HTMLElement | null;
  copyResult: (() => void) | null;
  openAbout: () => void;
  close: () => void;
}) {
  const strings = useStrings();
  return (
    <Menu
      open
      positioning={{ target: anchor, position: "below", align: "end" }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <MenuPopover>
        <MenuList>
          {copyResult && <MenuItem onClick={copyResult}>{strings.copyResult}</MenuItem>}
          <MenuItem onClick={openAbout}>{strings.about}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
