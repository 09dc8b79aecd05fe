using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Intake;

/// <summary>Refuses what can be recognized but not read, and says what would work instead.</summary>
internal static class UnsupportedFormats
{
    private const string Instead = "Drop the article as Markdown, HTML, JSON, DOCX or plain text.";

    public static void ThrowIfRecognized(ReadOnlySpan<byte> bytes, string name)
    {
        var what = ContentSniffer.Sniff(bytes) switch
        {
            ContentSignature.OtherArchive => "an archive of a kind that can't be opened (ZIP, GZIP and TAR can)",
            ContentSignature.Pdf => "a PDF",
            ContentSignature.OleDocument => "an Office document in the format of before 2007",
            ContentSignature.Rtf => "an RTF document",
            ContentSignature.Image => "an image",
            ContentSignature.Media => "a sound or video file",
            ContentSignature.Program => "a program",
            _ => null,
        };
        if (what is not null)
        {
            throw new ArticleRejectedException(
                RejectionCodes.UnsupportedFormat,
                $"\"{Path.GetFileName(name)}\" is {what}, which can't be read. {Instead}"
            );
        }
    }
}
