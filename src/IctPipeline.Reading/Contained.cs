using IctPipeline.Reading.Model;

namespace IctPipeline.Reading;

/// <summary>
/// Keeps the reader's promise that a file causes no exception but the declared rejection: any other is a fault of a parser, and becomes
/// one with the code <see cref="RejectionCodes.Unreadable"/>. A rejection tells what is known of the file.
/// </summary>
internal static class Contained
{
    /// <param name="facts">Of the file, or of the part of it that is read.</param>
    /// <param name="open">Begins reading; called when the first item is asked for.</param>
    public static IEnumerable<T> Enumerate<T>(FileFacts facts, Func<IEnumerable<T>> open)
    {
        using var enumerator = Run(facts, () => open().GetEnumerator());
        while (Run(facts, enumerator.MoveNext))
        {
            yield return enumerator.Current;
        }
    }

    /// <exception cref="ArticleRejectedException">It is refused, or failed in a way that nobody foresaw.</exception>
    public static T Run<T>(FileFacts facts, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is OperationCanceledException || MachineFaults.IsOutOfMemory(exception))
        {
            // The caller's wish, and the machine's trouble: neither says anything of the file.
            throw;
        }
        catch (ArticleRejectedException exception)
        {
            exception.File ??= facts;
            throw;
        }
        catch (Exception exception)
        {
            throw new ArticleRejectedException(
                RejectionCodes.Unreadable,
                $"Reading the file failed in an unforeseen way ({exception.GetType().Name}). Report it with the file, which reading "
                    + $"again won't mend.",
                exception
            )
            {
                File = facts,
            };
        }
    }
}
