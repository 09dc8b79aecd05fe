namespace IctPipeline.LocalHost.Queues;

/// <summary>The queues of the account that the triggers listen to.</summary>
internal interface ITriggerQueues
{
    ITriggerQueue Open(string name);
}
