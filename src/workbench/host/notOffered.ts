/** Members of WordApi 1.1 to 1.3 that this host knows and does not offer: NotImplemented, not ApiNotFound. */
export const NOT_OFFERED: ReadonlySet<string> = new Set(
  [
    "InsertOoxml InsertHtml InsertFileFromBase64 InsertInlinePictureFromBase64 InsertBreak InsertParagraph",
    "InsertTable InsertContentControl InsertRows AddRows AddColumns DeleteRows DeleteColumns DeleteRow DeleteColumn",
    "InsertColumns Delete Clear AutoFitWindow DistributeColumns SetCellPadding GetCellPadding GetBorder",
    "CreateDocument Sections GetHtml GetTextRanges Split GetHyperlinkRanges GetNextTextRange GetNextTextRangeOrNullObject",
    "AttachToList DetachFromList StartNewList Lists InlinePictures List ListOrNullObject ListItem ListItemOrNullObject",
    "ParentSection ParentSectionOrNullObject GetHeader GetFooter Properties Hyperlink StyleBuiltIn Type Subtype",
    "Appearance Color PlaceholderText RemoveWhenEdited Alignment FirstLineIndent LeftIndent RightIndent LineSpacing",
    "OutlineLevel SpaceAfter SpaceBefore LineUnitAfter LineUnitBefore HorizontalAlignment VerticalAlignment",
    "StyleBandedColumns StyleBandedRows StyleFirstColumn StyleLastColumn StyleTotalRow PreferredHeight",
    "Underline StrikeThrough DoubleStrikeThrough Subscript Superscript",
  ]
    .join(" ")
    .split(" "),
);
