using IctPipeline.Reading.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace IctPipeline.Reading.Formats.Pdf.Opening;

/// <summary>
/// A form whose pages a reader has to make (XFA, ISO 32000-1, 12.7.8). What the file has as its page asks to wait until that is done, or to
/// get another reader.
/// </summary>
internal static class ScriptedForm
{
    private static readonly NameToken NeedsRendering = NameToken.Create("NeedsRendering");

    /// <exception cref="ArticleRejectedException"><see cref="RejectionCodes.NoText"/>.</exception>
    public static void ThrowIf(PdfDocument document)
    {
        if (document.Structure.Catalog.CatalogDictionary.TryGet(NeedsRendering, out BooleanToken needs) && needs.Data)
        {
            throw new ArticleRejectedException(
                RejectionCodes.NoText,
                "The PDF is a form whose pages are made by the reader that shows it (XFA), so that it holds no text. Open it in Adobe "
                    + "Reader, print it to a new PDF and drop that."
            );
        }
    }
}
