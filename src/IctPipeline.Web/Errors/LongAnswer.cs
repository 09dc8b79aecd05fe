namespace IctPipeline.Web.Errors;

/// <summary>Marks endpoints whose answers last as long as they last: events, and files on their way.</summary>
internal sealed class LongAnswer;
