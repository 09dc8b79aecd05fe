using IctPipeline.Intake;

namespace IctPipeline.Processing;

/// <summary>
/// Keeps the reader's promise that a file causes no exception but the declared rejection: any other is a fault of a parser, and becomes
/// one with the code <see cref="RejectionCodes.Unreadable"/>.
/// </summary>
internal static class Contained
{
    public static IEnumerable<T> Enumerate<T>(IEnumerable<T> items)
    {
        using var enumerator = items.GetEnumerator();
        while (MoveNext(enumerator))
        {
            yield return enumerator.Current;
        }
    }

    private static bool MoveNext<T>(IEnumerator<T> enumerator)
    {
        try
        {
            return enumerator.MoveNext();
        }
        catch (Exception exception) when (exception is not (ArticleRejectedException or OperationCanceledException or OutOfMemoryException))
        {
            throw new ArticleRejectedException(
                RejectionCodes.Unreadable, $"Reading the file failed in an unforeseen way ({exception.GetType().Name}). Report it with the file, which reading again won't mend.", exception);
        }
    }
}
