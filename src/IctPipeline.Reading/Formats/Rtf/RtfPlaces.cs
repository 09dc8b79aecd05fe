namespace IctPipeline.Reading.Formats.Rtf;

/// <summary>Which words of RTF say where the text of their group goes.</summary>
internal static class RtfPlaces
{
    /// <param name="place">Where the text of the group around goes.</param>
    /// <returns>Null for a word that changes nothing.</returns>
    public static RtfPlace? Of(RtfToken word, RtfPlace place) =>
        word.Name switch
        {
            "fonttbl" => RtfPlace.FontTable,
            "stylesheet" => RtfPlace.StyleSheet,
            "info" => RtfPlace.Info,
            "userprops" => RtfPlace.UserProperties,
            "fldinst" => RtfPlace.Instruction,
            "listtext" or "pntext" => RtfPlace.Mark,
            "shpinst" or "do" or "object" or "nesttableprops" => RtfPlace.Frame,
            "title"
            or "author"
            or "subject"
            or "keywords"
            or "doccomm"
            or "category"
            or "creatim"
            or "revtim" when place == RtfPlace.Info => RtfPlace.Property,
            "propname" or "staticval" when place == RtfPlace.UserProperties => RtfPlace.Property,
            // A number is a value by itself, and its group holds no text.
            _ when place is RtfPlace.Info or RtfPlace.UserProperties => word.Value is null ? RtfPlace.Skipped : null,
            "colortbl" or "header" or "headerl" or "headerr" or "headerf" or "footer" or "footerl" or "footerr" or "footerf" =>
                RtfPlace.Skipped,
            "pict" or "objdata" or "objclass" or "nonshppict" or "shprslt" or "sp" or "nonesttables" => RtfPlace.Skipped,
            "xe" or "tc" or "tcn" or "rxe" or "txe" or "comment" or "revtbl" or "filetbl" or "private" or "datafield" => RtfPlace.Skipped,
            "ftnsep" or "ftnsepc" or "ftncn" or "aftnsep" or "aftnsepc" or "aftncn" or "atnid" or "atnauthor" or "annotation" =>
                RtfPlace.Skipped,
            "list" or "listlevel" or "listoverride" or "listname" or "listtable" or "listoverridetable" => RtfPlace.Skipped,
            "rsidtbl" or "generator" or "background" or "fldtype" or "falt" or "panose" => RtfPlace.Skipped,
            _ => null,
        };
}
