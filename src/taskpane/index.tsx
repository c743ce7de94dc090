import { createRoot } from "react-dom/client";
import { locate, review } from "../review";
import { openWord } from "../word";
import { Message } from "./components/Message";
import { Pane, Themed } from "./Pane";
import { useStrings } from "./text/strings";
