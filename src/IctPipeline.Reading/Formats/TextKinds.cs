namespace IctPipeline.Reading.Formats;

internal static class TextKinds
{
    public static string? KindOf(ParseContext text) => null;
}
