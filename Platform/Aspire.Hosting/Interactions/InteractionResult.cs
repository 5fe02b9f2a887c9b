namespace Aspire.Hosting;

/// <summary>Makes results of prompts.</summary>
public static class InteractionResult
{
    /// <summary>The prompt was answered.</summary>
    /// <typeparam name="T">Type of the answer.</typeparam>
    /// <param name="result">The answer.</param>
    public static InteractionResult<T> Ok<T>(T result) => new(result, canceled: false);

    /// <summary>The prompt was closed without an answer.</summary>
    /// <typeparam name="T">Type of the answer.</typeparam>
    /// <param name="data">What is known all the same.</param>
    public static InteractionResult<T> Cancel<T>(T? data = default) => new(data, canceled: true);
}
