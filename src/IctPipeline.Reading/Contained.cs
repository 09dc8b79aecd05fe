using IctPipeline.Reading.Model;

namespace IctPipeline.Reading;

/// <summary>
/// Keeps the reader's promise that a file causes no exception but the declared rejection: any other is a fault of a parser, and becomes
/// one with the code <see cref="RejectionCodes.Unreadable"/>.
/// </summary>
internal static class Contained
{
    /// <param name="open">Begins reading; called when the first item is asked for.</param>
    public static IEnumerable<T> Enumerate<T>(Func<IEnumerable<T>> open)
    {
        using var enumerator = Guard(() => open().GetEnumerator());
        while (Guard(enumerator.MoveNext))
        {
            yield return enumerator.Current;
        }
    }

    private static T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is not (ArticleRejectedException or OperationCanceledException or OutOfMemoryException))
        {
            throw new ArticleRejectedException(
                RejectionCodes.Unreadable,
                $"Reading the file failed in an unforeseen way ({exception.GetType().Name}). Report it with the file, which reading "
                    + $"again won't mend.",
                exception
            );
        }
    }
}
