namespace IctPipeline.Web.Failures;

/// <summary>What a person does about a code, in a sentence; docs/failures.md says more.</summary>
internal static class NextSteps
{
    private static readonly Dictionary<string, string> Steps = new(StringComparer.Ordinal)
    {
        ["Empty"] = "Drop the file again, and look at why its source wrote nothing.",
        ["TooLarge"] = "Split the file, or raise Articles:MaxBytes and try it again.",
        ["UnsupportedFormat"] = "Convert the file to text, Markdown, HTML, JSON, DOCX or PDF, or discard the record.",
        ["Undecodable"] = "Save the file as UTF-8 and drop it again.",
        ["InvalidJson"] = "Mend the export and drop it again.",
        ["NoArticle"] = "Look at the file with “ict simulate --explain”: it was read, and holds no article.",
        ["InvalidArchive"] = "Make the archive, feed or document again: this one is damaged, cut off or encrypted.",
        ["Encrypted"] = "Open the file with its password, save it without one, and drop that.",
        ["NoText"] = "Have the text of its pages recognized (OCR), or drop the document that it was made from.",
        ["BudgetExceeded"] = "Split the file, or raise the setting that its message names and try it again.",
        ["Unreadable"] = "Report it with the file: it is a defect of the pipeline. Try it again after an update.",
        ["Throttled"] = "Nothing: it is tried again. If it stays, raise the throughput or the tier.",
        ["Unavailable"] = "Nothing: it is tried again. If it stays, look at the service's health.",
        ["NoAnswer"] = "Nothing: it is tried again. If it stays, look at the network.",
        ["CircuitOpen"] = "Look at the service that is down; work goes on by itself.",
        ["AccessDenied"] = "Check keys, roles and network rules of the service.",
        ["QuotaSpent"] = "Raise the service's tier, or wait for the next month.",
        ["RecordBudgetSpent"] = "Raise Language:MonthlyRecordBudget, or wait for the next month.",
        ["MissingContainer"] = "Create the container, database or queue, or correct the settings.",
        ["Misconfigured"] = "Check the service's endpoint and version.",
        ["RefusedByService"] = "Look at the file, then try it again.",
        ["DocumentTooLarge"] = "Split the file.",
        ["WriteConflict"] = "Nothing: it is tried again.",
        ["ArchivedBlob"] = "Bring the blob back from the archive tier, then try it again.",
        ["UnaddressableName"] = "Rename the file: its name can't be asked for.",
        ["OutOfMemory"] = "Nothing: it is tried again. If it stays, give instances more memory.",
        ["ReaderFault"] = "Report it with the file: it is a defect of the pipeline. Try it again after an update.",
        ["Unexpected"] = "If it stays, report it with the log.",
        ["PoisonMessage"] = "Look at the log of that time, then try it again.",
        ["StrayMessage"] = "Find out who sent the message, then discard the record.",
    };

    /// <returns>Null for a code of a newer pipeline.</returns>
    public static string? Of(string code) => Steps.GetValueOrDefault(code);
}
