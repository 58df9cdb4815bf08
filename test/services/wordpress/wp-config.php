<?php
// The folder is told by the environment, the address by the request: one prepared site serves any copy on any port.
$folder = getenv('DATELINE_WP_FOLDER');
$address = 'http://' . ($_SERVER['HTTP_HOST'] ?? '127.0.0.1');
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', "localhost:$folder/db.sock");
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $name) {
    define("{$name}_KEY", "a test site's $name key");
    define("{$name}_SALT", "a test site's $name salt");
}
$table_prefix = 'wp_';
define('WP_HOME', $address);
define('WP_SITEURL', $address);
define('WP_ENVIRONMENT_TYPE', 'local'); // Application Passwords over plain http
define('WP_HTTP_BLOCK_EXTERNAL', true); // nothing outside this machine is asked
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISALLOW_FILE_MODS', true);
define('FS_METHOD', 'direct');
define('DISABLE_WP_CRON', true); // due events run when a test asks /wp-cron.php for it
define('WP_DEBUG', true);
define('WP_DEBUG_DISPLAY', false);
define('WP_DEBUG_LOG', "$folder/debug.log");
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
