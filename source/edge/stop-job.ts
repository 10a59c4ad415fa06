/** Ctrl-Z: the terminal no longer stops the job itself, because keys come one by one, so the program does. */

/** Long enough for the signal to arrive, which nothing announces. */
const arrivalMs = 50;

/** Stops the process with its job; settles when the shell has woken it, or at once where there is no job control. */
export async function stopJob(): Promise<void> {
	// The whole job: a wrapper that started the program (npx, a script) has to stop with it.
	process.kill(0, 'SIGTSTP');
	await new Promise(resolve => {
		setTimeout(resolve, arrivalMs);
	});
}
