import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useRef, useState } from "react";
import { useStrings } from "../text/strings";
import { buttonRef } from "./buttonRef";
import { MoreIcon } from "./icons";

// Menus and dialogs weigh as much as the rest of the pane: they come when they are asked for.
const MoreMenu = lazy(() => import("./MoreMenu"));
const About = lazy(() => import("./About"));

/** ⋯: 复制结果 where there is a result, and 关于. */
export function MoreButton({ copyResult }: { copyResult: (() => void) | null }) {
  const strings = useStrings();
  const button = useRef<HTMLButtonElement>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isAboutOpen, setAboutOpen] = useState(false);
  const returnFocus = () => button.current?.focus();
  return (
    <>
      <Button
        ref={buttonRef(button)}
        appearance="subtle"
        icon={<MoreIcon />}
        aria-label={strings.more}
        title={strings.more}
        aria-haspopup="menu"
        aria-expanded={isMenuOpen}
        onClick={() => setMenuOpen(!isMenuOpen)}
      />
      <Suspense fallback={null}>
        {isMenuOpen && (
          <MoreMenu
            anchor={button.current}
            copyResult={copyResult}
            openAbout={() => setAboutOpen(true)}
            close={() => {
              setMenuOpen(false);
              returnFocus();
            }}
          />
        )}
        {isAboutOpen && (
          <About
            close={() => {
              setAboutOpen(false);
              returnFocus();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
